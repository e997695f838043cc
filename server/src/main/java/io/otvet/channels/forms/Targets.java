package io.otvet.channels.forms;

import io.otvet.kernel.Access;
import io.otvet.kernel.Cause;
import io.otvet.staff.Staff;
import io.otvet.staff.Team;
import io.otvet.staff.TeamId;
import io.otvet.tickets.Categories;
import io.otvet.tickets.Category;
import io.otvet.tickets.CategoryId;
import io.otvet.tickets.Edits;
import io.otvet.tickets.TicketEdit;
import io.otvet.tickets.TicketId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a ticket what its form says; a category or team that is gone meanwhile is left out, never an obstacle. */
@Component
class Targets {

    private final Edits edits;
    private final Categories categories;
    private final Staff staff;

    Targets(Edits edits, Categories categories, Staff staff) {
        this.edits = edits;
        this.categories = categories;
        this.staff = staff;
    }

    void aim(TicketId ticket, FormDesign design, Cause cause) {
        Optional<CategoryId> category = category(design.category());
        Optional<TeamId> team = team(design.team());
        Set<String> tags = design.tags();
        if (category.isPresent() || team.isPresent() || !tags.isEmpty()) {
            edits.change(
                    Access.robot("form"),
                    ticket,
                    new TicketEdit(
                            null,
                            null,
                            null,
                            team.isPresent() ? team : null,
                            category.isPresent() ? category : null,
                            null,
                            null,
                            tags.isEmpty() ? null : tags,
                            null,
                            null,
                            null,
                            null),
                    cause);
        }
    }

    private Optional<CategoryId> category(@Nullable String id) {
        return categories.all().stream()
                .filter(category -> category.id().toString().equals(id) && !category.archived())
                .map(Category::id)
                .findFirst();
    }

    private Optional<TeamId> team(@Nullable String id) {
        return staff.teams().stream()
                .map(Team::id)
                .filter(team -> team.toString().equals(id))
                .findFirst();
    }
}
