package org.dirsync.web.page;

/**
 * One of the values that a form's field can have.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Option(String value, String label) {}
