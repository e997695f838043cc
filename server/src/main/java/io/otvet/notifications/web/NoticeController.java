package io.otvet.notifications.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.notifications.KeptNotice;
import io.otvet.notifications.Notifications;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class NoticeController {

    private static final int MOST = 200;

    private final Notifications notifications;
    private final Staff staff;

    NoticeController(Notifications notifications, Staff staff) {
        this.notifications = notifications;
        this.staff = staff;
    }

    record NoticeBody(UUID id, String agent, String subject, String detail, Instant createdAt) {}

    record Retries(@NotEmpty @Size(max = MOST) List<UUID> ids) {}

    record Retried(int count) {}

    @GetMapping("/notices")
    Page<NoticeBody> list(Access access, @RequestParam(defaultValue = "WAITING") KeptNotice.State state) {
        List<KeptNotice> notices = notifications.unsent(access, state, MOST);
        Map<AgentId, Agent> names =
                staff.names(notices.stream().map(KeptNotice::agent).toList());
        return new Page<>(notices.stream().map(notice -> body(notice, names)).toList(), null);
    }

    @PostMapping("/notice-retries")
    Retried retry(Access access, @Valid @RequestBody Retries retries) {
        return new Retried(notifications.retry(access, retries.ids()));
    }

    private static NoticeBody body(KeptNotice notice, Map<AgentId, Agent> names) {
        Agent agent = names.get(notice.agent());
        return new NoticeBody(
                notice.id(), agent == null ? "" : agent.name(), notice.subject(), notice.detail(), notice.createdAt());
    }
}
