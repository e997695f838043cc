package io.otvet.http;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each operation is for, in a person's words and with an example: {@code api/operations.json}, by its id. */
@Component
class ApiOperations {

    private static final String JSON = "application/json";

    private final Map<String, Told> told;

    /** @param request a body that would be taken */
    record Told(
            String tag,
            String summary,
            @Nullable String description,
            @Nullable Object request) {}

    ApiOperations(JsonMapper json) throws IOException {
        try (InputStream file = new ClassPathResource("api/operations.json").getInputStream()) {
            told = json.readValue(file, new TypeReference<Map<String, Told>>() {});
        }
    }

    void explain(Operation operation) {
        Told words = told.get(operation.getOperationId());
        if (words == null) {
            return;
        }
        operation.tags(List.of(words.tag())).summary(words.summary()).description(words.description());
        if (words.request() != null
                && operation.getRequestBody() != null
                && operation.getRequestBody().getContent().get(JSON) != null) {
            operation.getRequestBody().getContent().get(JSON).setExample(words.request());
        }
    }
}
