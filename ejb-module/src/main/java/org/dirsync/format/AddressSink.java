package org.dirsync.format;

/** Takes what an {@link AddressReader} finds in a file. */
public interface AddressSink {

    /** Takes a record that can be read and keeps the limits. */
    void take(Transaction transaction);

    /** Takes notice of a line or record that was refused or passed over; reading goes on. */
    void refuse(LineRefusal refusal);
}
