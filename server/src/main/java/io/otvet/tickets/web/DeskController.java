package io.otvet.tickets.web;

import io.otvet.kernel.Access;
import io.otvet.tickets.Categories;
import io.otvet.tickets.Category;
import io.otvet.tickets.CategoryId;
import io.otvet.tickets.State;
import io.otvet.tickets.Status;
import io.otvet.tickets.Statuses;
import io.otvet.tickets.Tags;
import io.otvet.tickets.Views;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What tickets are sorted by: views, categories, statuses and tags. Archived ones are listed when asked for. */
@RestController
@RequestMapping("/api/v1")
class DeskController {

    private final Views views;
    private final Categories categories;
    private final Statuses statuses;
    private final Tags tags;
    private final MessageSource texts;

    DeskController(Views views, Categories categories, Statuses statuses, Tags tags, MessageSource texts) {
        this.views = views;
        this.categories = categories;
        this.statuses = statuses;
        this.tags = tags;
        this.texts = texts;
    }

    record Listed<T>(List<T> items) {}

    record NewCategory(@NotBlank String name) {}

    record CategoryChange(
            @Nullable String name,
            @Nullable Integer position,
            @Nullable Boolean archived) {}

    record StatusShown(String id, String name, State base, boolean builtIn, boolean archived) {}

    record NewStatus(@NotBlank String name, @NotNull State base) {}

    record StatusChange(
            @Nullable String name,
            @Nullable Boolean archived,
            @Nullable Integer place) {}

    @GetMapping("/views")
    Listed<Views.Count> views(Access who) {
        return new Listed<>(views.counts(who));
    }

    @GetMapping("/tags")
    Listed<String> tags(Access who, @RequestParam(defaultValue = "") String q) {
        return new Listed<>(tags.beginning(who, q));
    }

    @GetMapping("/categories")
    Listed<Category> categories(@RequestParam(defaultValue = "false") boolean archived) {
        return new Listed<>(categories.all().stream()
                .filter(category -> archived || !category.archived())
                .toList());
    }

    @PostMapping("/categories")
    @ResponseStatus(HttpStatus.CREATED)
    Category addCategory(Access who, @Valid @RequestBody NewCategory body) {
        return categories.add(who, body.name());
    }

    @PatchMapping("/categories/{id}")
    Category changeCategory(Access who, @PathVariable String id, @RequestBody CategoryChange body) {
        return categories.change(who, CategoryId.parse(id), body.name(), body.position(), body.archived());
    }

    @GetMapping("/statuses")
    Listed<StatusShown> statuses(@RequestParam(defaultValue = "false") boolean archived, Locale locale) {
        return new Listed<>(statuses.all().stream()
                .filter(status -> archived || !status.archived())
                .map(status -> shown(status, locale))
                .toList());
    }

    @PostMapping("/statuses")
    @ResponseStatus(HttpStatus.CREATED)
    StatusShown addStatus(Access who, @Valid @RequestBody NewStatus body, Locale locale) {
        return shown(statuses.add(who, body.name(), body.base()), locale);
    }

    @PatchMapping("/statuses/{id}")
    StatusShown changeStatus(Access who, @PathVariable String id, @RequestBody StatusChange body, Locale locale) {
        return shown(statuses.change(who, id, body.name(), body.archived(), body.place()), locale);
    }

    private StatusShown shown(Status status, Locale locale) {
        String name = status.name() == null
                ? texts.getMessage("tickets.status-" + status.base().word(), null, locale)
                : status.name();
        return new StatusShown(status.code(), name, status.base(), status.isBuiltIn(), status.archived());
    }
}
