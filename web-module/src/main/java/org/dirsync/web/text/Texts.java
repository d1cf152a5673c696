package org.dirsync.web.text;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the pages say, in one language.
 *
 * <p>A key is {@code bundle.name}: the text {@code name} in {@code bundle.properties} beside this
 * class, or in {@code bundle_de.properties} for German. Each text is a pattern of {@link
 * MessageFormat}, with or without arguments, so an apostrophe is written twice.
 *
 * @param locale the language
 */
public record Texts(Locale locale) {
    /** The request attribute that holds the texts for its reader. */
    public static final String ATTRIBUTE = "texts";

    private record Text(Locale locale, String key) {}

    /** What has been said so far, parsed: no more than the bundles have. */
    private static final Map<Text, MessageFormat> PARSED = new ConcurrentHashMap<>();

    private static final ResourceBundle.Control ONLY_THE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The texts for the reader of the answer to this request. */
    public static Texts of(HttpServletRequest request) {
        return new Texts(Languages.of(request));
    }

    /**
     * The text of a key.
     *
     * @param key bundle and name, with a full stop between them
     * @param arguments what its pattern names {@code {0}}, {@code {1}} and so on
     * @throws java.util.MissingResourceException if there is no such bundle or text
     */
    public String say(String key, Object... arguments) {
        MessageFormat parsed = PARSED.computeIfAbsent(new Text(locale, key), Texts::parsed);
        // one format serves one caller at a time
        return ((MessageFormat) parsed.clone()).format(arguments);
    }

    /** The rest of each key of a bundle that begins so, in no order. */
    public List<String> keys(String bundle, String prefix) {
        return bundle(bundle, locale).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    private static MessageFormat parsed(Text text) {
        int dot = text.key().indexOf('.');
        String pattern =
                bundle(text.key().substring(0, Math.max(dot, 0)), text.locale())
                        .getString(text.key().substring(dot + 1));
        return new MessageFormat(pattern, text.locale());
    }

    /** The language's tag, for the page's {@code lang}. */
    public String language() {
        return locale.getLanguage();
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                Texts.class.getPackageName() + "." + name,
                locale,
                Texts.class.getClassLoader(),
                ONLY_THE_LANGUAGE);
    }
}
