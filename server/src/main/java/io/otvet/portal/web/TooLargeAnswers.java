package io.otvet.portal.web;

import io.otvet.templating.PageLanguages;
import io.otvet.templating.TooLargePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

@Component
class TooLargeAnswers implements TooLargePage {

    private final PageLanguages languages;
    private final PortalPages pages;

    TooLargeAnswers(PageLanguages languages, PortalPages pages) {
        this.languages = languages;
        this.pages = pages;
    }

    @Override
    public boolean isFor(String path) {
        return path.startsWith("/my/");
    }

    @Override
    public ResponseEntity<String> tooLarge(HttpServletRequest request) {
        return pages.tooLarge(languages.of(request));
    }
}
