-- Requests that were sent with an Idempotency-Key, and their answers, so that a repeated one is answered as the first.
CREATE TABLE keyed_request (
    id         CHAR(64) NOT NULL PRIMARY KEY,
    request    CHAR(64) NOT NULL,
    begun_at   BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,
    status     INTEGER,
    location   VARCHAR(2000),
    media_type VARCHAR(200),
    body       ${bytes}
);
CREATE INDEX keyed_request_begun ON keyed_request (begun_at);
