package io.otvet.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class WorkspaceApiTest {

    private final MockMvcTester browser = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new WorkspaceController()).build());

    WorkspaceApiTest() throws IOException {}

    @Test
    void sendsThePageForEveryPlaceInside() {
        assertThat(browser.get().uri("/")).hasStatusOk();
        assertThat(browser.get().uri("/tickets/1042?view=mine")).hasStatusOk();
        assertThat(browser.get().uri("/settings/people")).hasStatusOk();
    }

    @Test
    void leavesTheApiAndFilesToOthers() {
        assertThat(browser.get().uri("/api/v1/nothing")).hasStatus(404);
        assertThat(browser.get().uri("/actuator/nothing")).hasStatus(404);
        assertThat(browser.get().uri("/robots.txt")).hasStatus(404);
    }

    @Test
    void allowsNoInlineScriptAndEachPageOnlyItsOwnStyles() {
        String first = policyOf(browser.get().uri("/").exchange());
        String second = policyOf(browser.get().uri("/").exchange());

        assertThat(first).contains("script-src 'self';").doesNotContain("unsafe");
        assertThat(first).isNotEqualTo(second);
    }

    private String policyOf(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Content-Security-Policy"));
    }
}
