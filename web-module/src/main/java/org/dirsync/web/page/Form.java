package org.dirsync.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.text.Recorded;
import org.dirsync.web.text.Texts;

/** What somebody typed into a form, and what is wrong with it; each error stands at its field. */
public final class Form {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /**
     * What was sent; of a first look, what the address of the page says, or what was typed before a
     * login (see {@link org.dirsync.web.security.KeptForm}).
     */
    public static Form of(HttpServletRequest request) {
        Form form = new Form();
        request.getParameterMap().forEach((name, values) -> form.values.put(name, List.of(values)));
        return form;
    }

    /** A form with nothing in it. */
    public static Form empty() {
        return new Form();
    }

    /** Fills in a field, as what is there at present. */
    public Form with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    /** Fills in a field that can have several values. */
    public Form with(String name, List<String> several) {
        values.put(name, List.copyOf(several));
        return this;
    }

    /** What was typed, without the space around it; empty if nothing was. */
    public String value(String name) {
        return typed(name).strip();
    }

    /** What was typed, to the letter; empty if nothing was. */
    public String typed(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    /** All values of a field that can have several. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a box is ticked, or this value is among those chosen. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Says what is wrong with a field, and what to do; the first error of a field stays. */
    public void refuse(String name, String text) {
        errors.putIfAbsent(name, text);
    }

    /** Takes over what a use case says is wrong, at the field of the same name. */
    public void refuse(InvalidException invalid, Texts texts) {
        refuse(invalid.field(), SentenceCase.sentence(Recorded.say(invalid.getMessage(), texts)));
    }

    /** What is wrong with a field; empty if nothing is. */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /** All that is wrong, by field, in the order in which it was found. */
    public Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    /** Whether nothing is wrong. */
    public boolean ok() {
        return errors.isEmpty();
    }
}
