package io.otvet.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class ErrorAdviceTest {

    private MockMvc http;

    @BeforeEach
    void open() throws Exception {
        Messages messages = new Messages();
        http = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new ErrorAdvice(new Problems(messages.messageSource())))
                .setLocaleResolver(messages.localeResolver())
                .build();
    }

    @Test
    void tellsTheFieldInTheLanguageOfTheCaller() throws Exception {
        http.perform(get("/fail/invalid").header("Accept-Language", "ru-RU,ru;q=0.9"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("kernel.invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("email"))
                .andExpect(jsonPath("$.errors[0].message").value("Это не похоже на адрес почты."));
    }

    @Test
    void answersARecordThatIsNotValidWithItsFields() throws Exception {
        http.perform(post("/fail").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\" \"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"));
    }

    @Test
    void saysOfBrokenJsonOnlyThatItIsBroken() throws Exception {
        http.perform(post("/fail").contentType(MediaType.APPLICATION_JSON).content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("http.status-detail-400"))
                .andExpect(content().string(not(containsString("jackson"))));
    }

    @Test
    void asksToTryAgainWhenTheDatabaseIsAway() throws Exception {
        http.perform(get("/fail/database"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.code").value("http.database-away"))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void hidesADefectBehindItsNumber() throws Exception {
        http.perform(get("/fail/defect"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("http.defect"))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void callsItNoDefectWhenNobodyIsThereAnyMore() throws Exception {
        http.perform(get("/fail/gone")).andExpect(content().string(""));
    }

    @RestController
    static class Failing {

        record Named(@NotBlank String name) {}

        @GetMapping("/fail/{how}")
        void fail(@PathVariable String how) throws IOException {
            switch (how) {
                case "invalid" -> throw new Invalid("email", "kernel.not-an-email");
                case "database" -> throw new DataAccessResourceFailureException("secret host");
                case "missing" -> throw new NotFound("http.status-detail-404");
                case "gone" -> throw new IOException("Broken pipe");
                default -> throw new IllegalStateException("secret");
            }
        }

        @PostMapping("/fail")
        void post(@Valid @RequestBody Named named) {}
    }
}
