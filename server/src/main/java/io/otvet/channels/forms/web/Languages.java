package io.otvet.channels.forms.web;

import io.otvet.sites.Site;
import io.otvet.templating.PageLanguages;
import io.otvet.templating.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** In which language the page of a form speaks. */
@Component
class Languages {

    private final PageLanguages pages;

    Languages(PageLanguages pages) {
        this.pages = pages;
    }

    PageTexts of(HttpServletRequest request) {
        return pages.of(request);
    }

    PageTexts of(HttpServletRequest request, Site site) {
        return pages.of(request, site.languages());
    }
}
