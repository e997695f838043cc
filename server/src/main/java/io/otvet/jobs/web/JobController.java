package io.otvet.jobs.web;

import io.otvet.jobs.JobMonitor;
import io.otvet.jobs.JobMonitor.Totals;
import io.otvet.jobs.JobReport;
import io.otvet.kernel.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class JobController {

    private static final int MOST = 200;

    private final JobMonitor monitor;

    JobController(JobMonitor monitor) {
        this.monitor = monitor;
    }

    record JobList(List<JobReport> items, Totals totals) {}

    record JobRetries(@NotEmpty @Size(max = MOST) List<Long> ids) {}

    record Retried(int count) {}

    @GetMapping("/jobs")
    JobList jobs(Access access, @RequestParam Optional<String> state) {
        Optional<JobReport.State> only = state.flatMap(JobController::parse);
        return new JobList(monitor.list(access, only, MOST), monitor.totals(access));
    }

    private static Optional<JobReport.State> parse(String word) {
        return Arrays.stream(JobReport.State.values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    @PostMapping("/job-retries")
    Retried retry(Access access, @Valid @RequestBody JobRetries retries) {
        return new Retried(monitor.retry(access, retries.ids()));
    }
}
