package org.dirsync.web.addresses;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;

/** Addresses and details as people use them: without their type, and as links. */
public final class Contact {
    private static final Pattern PHONE_PROMPT =
            Pattern.compile(
                    "(?i).*(phone|mobil|cell|pager|handy|t\u00e9l|tel[e\u00e9]?f|m\u00f3vil).*|tel\\.?");
    private static final Pattern MAIL_PROMPT = Pattern.compile("(?i).*mail.*");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");
    private static final Pattern PHONE =
            Pattern.compile(
                    "([+(]?[0-9][0-9 ()/.\u2010-\u2013-]*)(?:(?:x|ext\\.?)\\s*([0-9]{1,8}))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");
    private static final int MIN_DIGITS = 3;

    private Contact() {}

    /** The address without its type, which is said besides where it is not the usual one. */
    public static String plain(String address) {
        return Address.trusted(address).physical();
    }

    /** The type of an address that is no Internet mail; empty for Internet mail. */
    public static String type(String address) {
        AddressType type = Address.trusted(address).type();
        return type.equals(AddressType.SMTP) ? "" : type.name();
    }

    /** What writes to an address; empty if it is no Internet mail. */
    public static String mail(String address) {
        Address parsed = Address.trusted(address);
        return parsed.type().equals(AddressType.SMTP) ? mailto(parsed.physical()) : "";
    }

    private static String mailto(String mail) {
        int at = mail.lastIndexOf('@');
        return at < 0
                ? ""
                : "mailto:"
                        + encoded(mail.substring(0, at))
                        + "@"
                        + encoded(mail.substring(at + 1));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20").replace("%2B", "+");
    }

    /** What a detail leads to: a call, a message, a page; empty if nothing. */
    public static String link(String prompt, String value) {
        if (PHONE_PROMPT.matcher(prompt).matches()) {
            return phone(value);
        }
        if (MAIL_PROMPT.matcher(prompt).matches() && MAIL.matcher(value).matches()) {
            return mailto(value);
        }
        return WEB.matcher(value).matches() ? value : "";
    }

    private static String phone(String value) {
        String text = value.strip();
        Matcher matcher = PHONE.matcher(text);
        if (!matcher.matches()) {
            return "";
        }
        boolean international = text.startsWith("+");
        String number = Objects.requireNonNull(matcher.group(1));
        String digits =
                (international ? number.replace("(0)", "") : number).replaceAll("[^0-9]", "");
        if (digits.length() < MIN_DIGITS) {
            return "";
        }
        String extension = matcher.group(2);
        return "tel:"
                + (international ? "+" : "")
                + digits
                + (extension == null ? "" : ";ext=" + extension);
    }

    /**
     * The pieces of a long word, between which a line may break: after at signs, stops, slashes.
     */
    public static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("@./_-=;".indexOf(text.charAt(i)) >= 0) {
                pieces.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }
}
