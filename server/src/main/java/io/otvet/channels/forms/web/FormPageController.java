package io.otvet.channels.forms.web;

import io.otvet.channels.forms.Form;
import io.otvet.channels.forms.Forms;
import io.otvet.channels.forms.Stamps;
import io.otvet.channels.forms.web.FormViews.Filling;
import io.otvet.templating.PageLanguages;
import io.otvet.templating.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of a form for everybody: nobody signs in. */
@RestController
@RequestMapping("/forms/{key}")
class FormPageController {

    private final Forms forms;
    private final Stamps stamps;
    private final FormViews views;
    private final PageLanguages languages;

    FormPageController(Forms forms, Stamps stamps, FormViews views, PageLanguages languages) {
        this.forms = forms;
        this.stamps = stamps;
        this.views = views;
        this.languages = languages;
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String key, @RequestParam(defaultValue = "") String page, HttpServletRequest request) {
        Optional<Form> found = forms.byKey(key);
        if (found.isEmpty()) {
            return views.missing(languages.of(request));
        }
        Form form = found.get();
        PageTexts texts = languages.of(request, views.site(form).languages());
        return form.open()
                ? views.form(200, form, texts, isFramed(request), Filling.fresh(page, stamps.fresh(form)))
                : views.closed(form, texts, isFramed(request));
    }

    /** The same for every form: it reads from its own address which one it stands for. */
    @GetMapping(value = "/embed.js", produces = "text/javascript;charset=utf-8")
    ResponseEntity<Resource> embed(@PathVariable String key) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource("pages/embed.js"));
    }

    @GetMapping("/sent/{number}")
    ResponseEntity<String> sent(@PathVariable String key, @PathVariable String number, HttpServletRequest request) {
        return forms.byKey(key)
                .filter(_ -> number.matches("\\d{1,18}"))
                .map(form -> views.sent(
                        form, languages.of(request, views.site(form).languages()), isFramed(request), number))
                .orElseGet(() -> views.missing(languages.of(request)));
    }

    static boolean isFramed(HttpServletRequest request) {
        return request.getParameter("framed") != null;
    }
}
