package io.otvet.channels.forms.web;

import io.otvet.channels.forms.Form;
import io.otvet.channels.forms.FormDesign;
import io.otvet.channels.forms.FormDraft;
import io.otvet.channels.forms.FormId;
import io.otvet.channels.forms.Forms;
import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.settings.Instance;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/forms")
class FormController {

    private final Forms forms;
    private final Instance instance;

    FormController(Forms forms, Instance instance) {
        this.forms = forms;
        this.instance = instance;
    }

    /** @param address of its page */
    record FormBody(
            String id, String siteId, String name, boolean open, FormDesign design, int version, String address) {}

    @GetMapping
    Page<FormBody> list(Access access) {
        return new Page<>(forms.all(access).stream().map(this::body).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FormBody open(Access access, @RequestBody FormDraft draft) {
        return body(forms.open(access, draft));
    }

    @PutMapping("/{id}")
    FormBody change(Access access, @PathVariable String id, @RequestBody FormDraft draft) {
        return body(forms.change(access, FormId.parse(id), draft));
    }

    private FormBody body(Form form) {
        return new FormBody(
                form.id().toString(),
                form.site().toString(),
                form.name(),
                form.open(),
                form.design(),
                form.version(),
                instance.baseUrl().resolve("/forms/" + form.key()).toString());
    }
}
