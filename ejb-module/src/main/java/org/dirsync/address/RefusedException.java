package org.dirsync.address;

/** A value that cannot be taken as it is; nothing was changed. */
public class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** A refusal with its condition and its sentence. */
    public RefusedException(Code code, String message) {
        this(new Refusal(code, message));
    }

    /** A refusal made elsewhere. */
    public RefusedException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** The number and the sentence. */
    public Refusal refusal() {
        return refusal;
    }

    /** The condition. */
    public Code code() {
        return refusal.code();
    }
}
