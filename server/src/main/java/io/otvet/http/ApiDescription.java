package io.otvet.http;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** The description of the API that others build their programs by, at {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    /** In the order in which a reader needs them. */
    private static final List<String> AREAS = List.of(
            "Tickets",
            "Messages",
            "Customers",
            "Search",
            "Calls",
            "Lists",
            "Live",
            "Webhooks",
            "Keys",
            "Sites",
            "Mailboxes",
            "Mail",
            "Staff",
            "Sign-in",
            "Health");

    private static final String HOW = """
            Everything the workspace does, for programs. Make a key under Settings → API keys and send it as
            `Authorization: Bearer KEY`; it may what its maker may, as far as its scope reaches.

            * **Lists** are `{"items": […], "next": cursor or null}`: give `next` as `after` for the next page, with a
              `limit` up to 200.
            * **Errors** are problem+json (RFC 9457) with a stable `code` and, for bodies, `errors` by field, in the
              language of `Accept-Language`. What you may not see is a 404.
            * **Twice is once**: creating calls take an `Idempotency-Key`. **Nobody is overwritten**: edits take
              `If-Match` and answer 412 with what changed meanwhile.
            * Instants are UTC (ISO 8601); ids are strings; a ticket is also known by its number.
            """;

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Otvet").version("v1").description(HOW))
                .tags(AREAS.stream().map(area -> new Tag().name(area)).toList())
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    /** What a controller is handed by us (who asks, from where) is not for the caller to send. */
    @Bean
    OperationCustomizer withoutWhatWeHandOver(ApiOperations operations) {
        return (operation, method) -> {
            operation.setOperationId(name(method));
            operations.explain(operation);
            Set<String> ours = handedOver(method);
            if (operation.getParameters() != null) {
                operation.getParameters().removeIf(parameter -> ours.contains(parameter.getName()));
            }
            return operation;
        };
    }

    @Bean
    ModelResolver shapeNames(ObjectMapperProvider json) {
        return new ModelResolver(json.jsonMapper(), new ApiNames());
    }

    @Bean
    ApiShapes apiShapes() {
        return new ApiShapes();
    }

    private static String name(HandlerMethod method) {
        String controller = method.getBeanType().getSimpleName().replace("Controller", "");
        return StringUtils.uncapitalize(controller)
                + StringUtils.capitalize(method.getMethod().getName());
    }

    private static Set<String> handedOver(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterAnnotations().length == 0)
                .filter(parameter -> !BeanUtils.isSimpleValueType(parameter.getParameterType()))
                .map(MethodParameter::getParameter)
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }
}
