package io.otvet.portal.web;

import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.templating.PageTexts;
import io.otvet.templating.Pages;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Customers' pages with the headers that keep their address to themselves and let nothing foreign in. */
@Component
class PortalPages {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Pages pages;
    private final Sites sites;

    PortalPages(Pages pages, Sites sites) {
        this.pages = pages;
        this.sites = sites;
    }

    ResponseEntity<String> page(int status, String template, Map<String, Object> values) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(pages.render(template, values));
    }

    /** One and the same for every link that opens nothing, whatever the reason. */
    ResponseEntity<String> nothingHere(PageTexts texts) {
        return notice(404, texts, texts.of("portal.nothing"), "portal.nothing-text");
    }

    ResponseEntity<String> tooMuch(PageTexts texts) {
        return notice(429, texts, texts.of("portal.too-much"), "portal.too-much-text");
    }

    /** A sign-in link that is used up or too old. */
    ResponseEntity<String> usedUp(PageTexts texts) {
        return notice(404, texts, texts.of("portal.used-up"), "portal.used-up-text");
    }

    ResponseEntity<String> tooLarge(PageTexts texts) {
        return notice(413, texts, texts.of("portal.too-large"), "portal.too-large-text");
    }

    private ResponseEntity<String> notice(int status, PageTexts texts, String title, String text) {
        String address = sites.standard().address().value();
        return house(status, texts, "portal/notice", Map.of("title", title, "text", texts.of(text, address)));
    }

    /** A page of the house rather than of one site. */
    ResponseEntity<String> house(int status, PageTexts texts, String template, Map<String, Object> more) {
        Site site = sites.standard();
        Map<String, Object> values = new HashMap<>(more);
        values.putAll(Map.of("texts", texts, "brand", site.brand()));
        return page(status, template, values);
    }
}
