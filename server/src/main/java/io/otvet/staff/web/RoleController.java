package io.otvet.staff.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.staff.OwnRole;
import io.otvet.staff.RoleDraft;
import io.otvet.staff.RoleId;
import io.otvet.staff.Roles;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roles that this desk made for itself. */
@RestController
@RequestMapping("/api/v1/roles")
class RoleController {

    private static final String MATCH = "If-Match";

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping
    Page<OwnRole> list(Access access) {
        return new Page<>(roles.all(access), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<OwnRole> show(Access access, @PathVariable String id) {
        return tagged(HttpStatus.OK, roles.find(access, RoleId.parse(id)));
    }

    @PostMapping
    ResponseEntity<OwnRole> make(Access access, @RequestBody RoleDraft draft) {
        return tagged(HttpStatus.CREATED, roles.make(access, draft));
    }

    @PutMapping("/{id}")
    ResponseEntity<OwnRole> change(
            Access access,
            @PathVariable String id,
            @RequestHeader(MATCH) Optional<String> match,
            @RequestBody RoleDraft draft) {
        return tagged(
                HttpStatus.OK, roles.change(access, RoleId.parse(id), match.flatMap(RoleController::version), draft));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Access access, @PathVariable String id, @RequestHeader(MATCH) Optional<String> match) {
        roles.remove(access, RoleId.parse(id), match.flatMap(RoleController::version));
    }

    private static ResponseEntity<OwnRole> tagged(HttpStatus status, OwnRole role) {
        return ResponseEntity.status(status)
                .eTag(Integer.toString(role.version()))
                .body(role);
    }

    /** A star is any version; a tag that is none of ours matches no version. */
    private static Optional<Integer> version(String tag) {
        String digits = tag.replaceAll("\\D", "");
        boolean ours = !digits.isEmpty() && digits.length() < 10;
        return tag.equals("*") ? Optional.empty() : Optional.of(ours ? Integer.parseInt(digits) : -1);
    }
}
