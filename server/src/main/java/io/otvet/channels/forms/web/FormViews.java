package io.otvet.channels.forms.web;

import io.otvet.channels.forms.Form;
import io.otvet.channels.forms.FormDesign;
import io.otvet.kernel.Refusal;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.templating.PageTexts;
import io.otvet.templating.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages of a form, each with the headers that let nothing run in it but our own script. */
@Component
class FormViews {

    private final Pages pages;
    private final Sites sites;

    FormViews(Pages pages, Sites sites) {
        this.pages = pages;
        this.sites = sites;
    }

    /** What was typed so far, and what is to be said of it. */
    record Filling(
            Map<String, List<String>> typed,
            String page,
            String stamp,
            String trouble,
            List<Refusal.FieldError> errors) {

        static Filling fresh(String page, String stamp) {
            return new Filling(Map.of(), page, stamp, "", List.of());
        }
    }

    ResponseEntity<String> form(int status, Form form, PageTexts texts, boolean framed, Filling filling) {
        return page(status, form, "forms/form", Map.of("texts", texts, "form", view(form, texts, framed, filling)));
    }

    ResponseEntity<String> sent(Form form, PageTexts texts, boolean framed, String number) {
        FormView view = view(form, texts, framed, Filling.fresh("", ""));
        return page(200, form, "forms/sent", Map.of("texts", texts, "form", view, "number", number));
    }

    ResponseEntity<String> closed(Form form, PageTexts texts, boolean framed) {
        String title = form.design().title().in(texts.language());
        return notice(200, form, texts, framed, title, "forms.page-closed-text");
    }

    /** What was typed is still in the browser, one step back. */
    ResponseEntity<String> tooLarge(Form form, PageTexts texts, boolean framed) {
        return notice(413, form, texts, framed, texts.of("forms.page-too-large"), "forms.page-too-large-text");
    }

    private ResponseEntity<String> notice(
            int status, Form form, PageTexts texts, boolean framed, String title, String text) {
        Site site = site(form);
        return page(
                status,
                form,
                "forms/notice",
                Map.of(
                        "texts",
                        texts,
                        "title",
                        title,
                        "text",
                        texts.of(text, site.address().value()),
                        "brand",
                        site.brand(),
                        "framed",
                        framed));
    }

    ResponseEntity<String> missing(PageTexts texts) {
        Site site = sites.standard();
        return page(
                404,
                List.of(),
                "forms/notice",
                Map.of(
                        "texts", texts,
                        "title", texts.of("forms.page-missing"),
                        "text", texts.of("forms.page-missing-text"),
                        "brand", site.brand(),
                        "framed", false));
    }

    private FormView view(Form form, PageTexts texts, boolean framed, Filling filling) {
        String language = texts.language();
        FormDesign design = form.design();
        Site site = site(form);
        List<FieldView> fields = design.fields().stream()
                .map(field -> new FieldView(
                        field,
                        language,
                        filling.typed().getOrDefault(field.name(), List.of()),
                        error(filling, field.name())
                                .map(error ->
                                        texts.of(error.code(), error.arguments().toArray()))
                                .orElse(null)))
                .toList();
        return new FormView(
                form.key(),
                design.title().in(language),
                design.intro().in(language),
                design.thanks().in(language),
                site.brand(),
                framed,
                filling.page(),
                "/forms/" + form.key() + "?lang=" + language + (framed ? "&framed" : ""),
                filling.stamp(),
                filling.trouble(),
                fields,
                sites.opening(site).orElse(null));
    }

    private static Optional<Refusal.FieldError> error(Filling filling, String field) {
        return filling.errors().stream()
                .filter(error -> error.field().equals(field))
                .findFirst();
    }

    Site site(Form form) {
        return sites.find(form.site()).orElseGet(sites::standard);
    }

    private ResponseEntity<String> page(int status, Form form, String template, Map<String, Object> values) {
        List<String> framers = Stream.concat(site(form).domains().stream(), form.design().domains().stream())
                .distinct()
                .toList();
        return page(status, framers, template, values);
    }

    private ResponseEntity<String> page(int status, List<String> framers, String template, Map<String, Object> values) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy(framers))
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(pages.render(template, values));
    }

    /** It may be framed by the pages of its site and those it was made for, and by nobody else. */
    private static String policy(List<String> domains) {
        String framers = domains.isEmpty()
                ? "'none'"
                : String.join(
                        " ",
                        domains.stream()
                                .flatMap(host -> List.of("https://" + host, "http://" + host).stream())
                                .toList());
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors " + framers;
    }
}
