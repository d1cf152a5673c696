package org.dirsync.web.addresses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dirsync.address.Template;
import org.dirsync.address.Template.Prompt;
import org.dirsync.templates.Templates;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.api.Names;
import org.dirsync.web.json.JsonIn;
import org.jspecify.annotations.Nullable;

/** What the details of a postoffice's entries ask for, and in which order. */
@Path("postoffices/{network}/{postoffice}/template")
@RequestScoped
public class TemplateResource {
    @Inject private Templates templates;

    /**
     * A template as programs see it.
     *
     * @param prompts the prompts in their order
     * @param lengths how many characters each takes; the usual number if it is left out
     */
    public record TemplateBody(
            @Nullable List<String> prompts, @Nullable Map<String, String> lengths) {}

    /** The template. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public TemplateBody get(
            @PathParam("network") String network, @PathParam("postoffice") String postoffice) {
        return body(templates.of(Names.inPath(network, postoffice)));
    }

    /** Sets the template. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public TemplateBody put(
            @PathParam("network") String network,
            @PathParam("postoffice") String postoffice,
            InputStream body)
            throws IOException {
        TemplateBody wanted = JsonIn.read(body, TemplateBody.class);
        List<String> prompts = wanted.prompts();
        if (prompts == null) {
            throw new InvalidException("prompts", "'prompts' is missing; give a list, or []");
        }
        Map<String, String> lengths = Objects.requireNonNullElse(wanted.lengths(), Map.of());
        List<Integer> numbers = new ArrayList<>();
        for (String prompt : prompts) {
            String length = lengths.get(prompt);
            numbers.add(length == null ? Prompt.named(prompt).length() : length(prompt, length));
        }
        return body(templates.set(Names.inPath(network, postoffice), prompts, numbers));
    }

    private static int length(String prompt, String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new InvalidException(
                    "lengths", "the length of '" + prompt + "' must be a number, in quotes");
        }
        return Integer.parseInt(text);
    }

    private static TemplateBody body(Template template) {
        Map<String, String> lengths = new LinkedHashMap<>();
        template.prompts()
                .forEach(prompt -> lengths.put(prompt.name(), String.valueOf(prompt.length())));
        return new TemplateBody(template.names(), lengths);
    }
}
