package io.otvet.channels.forms.web;

import io.otvet.channels.forms.Forms;
import io.otvet.templating.PageLanguages;
import io.otvet.templating.TooLargePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** For browsers without scripts: with them a file that is too large is not even chosen. */
@Component
class TooLargeSubmissions implements TooLargePage {

    private static final String FORMS = "/forms/";

    private final Forms forms;
    private final FormViews views;
    private final PageLanguages languages;

    TooLargeSubmissions(Forms forms, FormViews views, PageLanguages languages) {
        this.forms = forms;
        this.views = views;
        this.languages = languages;
    }

    @Override
    public boolean isFor(String path) {
        return path.startsWith(FORMS);
    }

    @Override
    public ResponseEntity<String> tooLarge(HttpServletRequest request) {
        String key = request.getRequestURI().substring(FORMS.length());
        return forms.byKey(key)
                .map(form -> views.tooLarge(
                        form,
                        languages.of(request, views.site(form).languages()),
                        FormPageController.isFramed(request)))
                .orElseGet(() -> views.missing(languages.of(request)));
    }
}
