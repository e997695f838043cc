package io.otvet.channels.forms.web;

import io.otvet.channels.forms.Form;
import io.otvet.channels.forms.Forms;
import io.otvet.channels.forms.Stamps;
import io.otvet.channels.forms.Stamps.Stamp;
import io.otvet.channels.forms.Submission;
import io.otvet.channels.forms.Submissions;
import io.otvet.channels.forms.web.FormViews.Filling;
import io.otvet.kernel.Refusal;
import io.otvet.templating.PageLanguages;
import io.otvet.templating.PageTexts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes what a form sends. Whatever goes wrong, what was typed comes back with a sentence about it. */
@RestController
class FormSendController {

    private static final Logger log = LoggerFactory.getLogger(FormSendController.class);

    private final Forms forms;
    private final Submissions submissions;
    private final Stamps stamps;
    private final FormViews views;
    private final PageLanguages languages;

    FormSendController(Forms forms, Submissions submissions, Stamps stamps, FormViews views, PageLanguages languages) {
        this.forms = forms;
        this.submissions = submissions;
        this.stamps = stamps;
        this.views = views;
        this.languages = languages;
    }

    @PostMapping(value = "/forms/{key}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> send(@PathVariable String key, MultipartHttpServletRequest request) {
        Optional<Form> found = forms.byKey(key);
        if (found.isEmpty()) {
            return views.missing(languages.of(request));
        }
        Form form = found.get();
        PageTexts texts = languages.of(request, views.site(form).languages());
        Posted posted = new Posted(form, request);
        Optional<Stamp> stamp = stamps.read(form, posted.one("stamp"));
        if (stamp.isEmpty()) {
            return again(422, form, texts, posted, stamps.fresh(form), texts.of("forms.page-old"));
        }
        if (stamps.isTooFast(stamp.get()) || !posted.one("website").isEmpty()) {
            return again(422, form, texts, posted, posted.one("stamp"), texts.of("forms.too-fast"));
        }
        return take(form, texts, posted, posted.submission(stamp.get().id(), texts.language()));
    }

    private ResponseEntity<String> take(Form form, PageTexts texts, Posted posted, Submission submission) {
        try {
            long number = submissions.receive(form, submission);
            String framed = posted.framed() ? "&framed" : "";
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(
                            "/forms/" + form.key() + "/sent/" + number + "?lang=" + texts.language() + framed))
                    .build();
        } catch (Refusal refusal) {
            return refused(form, texts, posted, refusal);
        } catch (RuntimeException e) {
            log.warn("a form could not be taken: {}", e.toString());
            return again(503, form, texts, posted, posted.one("stamp"), texts.of("forms.page-failed"));
        }
    }

    private ResponseEntity<String> refused(Form form, PageTexts texts, Posted posted, Refusal refusal) {
        String trouble = refusal.errors().isEmpty()
                ? texts.of(refusal.code(), refusal.arguments().toArray())
                : texts.of("forms.page-check");
        Filling filling =
                new Filling(posted.typed(), posted.one("page"), posted.one("stamp"), trouble, refusal.errors());
        return views.form(refusal.kind().status(), form, texts, posted.framed(), filling);
    }

    private ResponseEntity<String> again(
            int status, Form form, PageTexts texts, Posted posted, String stamp, String trouble) {
        Filling filling = new Filling(posted.typed(), posted.one("page"), stamp, trouble, List.of());
        return views.form(status, form, texts, posted.framed(), filling);
    }
}
