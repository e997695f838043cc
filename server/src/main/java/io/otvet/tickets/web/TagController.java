package io.otvet.tickets.web;

import io.otvet.kernel.Access;
import io.otvet.tickets.TagCatalogue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tags as the desk keeps them. To rename one is to merge it alone into a new one. */
@RestController
@RequestMapping("/api/v1")
class TagController {

    private static final int MOST = 200;

    private final TagCatalogue tags;

    TagController(TagCatalogue tags) {
        this.tags = tags;
    }

    record Uses(List<TagCatalogue.Use> items) {}

    record Merge(
            @NotEmpty @Size(max = MOST) List<String> names,
            @NotBlank String into) {}

    record Removal(@NotEmpty @Size(max = MOST) List<String> names) {}

    record Rewritten(int tickets) {}

    @GetMapping("/tag-uses")
    Uses uses(Access who) {
        return new Uses(tags.uses(who));
    }

    @PostMapping("/tag-merges")
    Rewritten merge(Access who, @Valid @RequestBody Merge merge) {
        return new Rewritten(tags.merge(who, merge.names(), merge.into()));
    }

    @PostMapping("/tag-removals")
    Rewritten remove(Access who, @Valid @RequestBody Removal removal) {
        return new Rewritten(tags.remove(who, removal.names()));
    }
}
