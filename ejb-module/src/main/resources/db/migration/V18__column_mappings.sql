-- What the columns of CSV files mean, as somebody said for a postoffice; files with the same header row are read so.
CREATE TABLE column_mapping (
    postoffice INTEGER NOT NULL,
    headers    CHAR(64) NOT NULL,
    place      INTEGER NOT NULL,
    name       VARCHAR(1000) NOT NULL,
    meaning    VARCHAR(200) NOT NULL,
    CONSTRAINT column_mapping_key PRIMARY KEY (postoffice, headers, place)
);
