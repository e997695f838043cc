package io.otvet.http;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Parameter;
import java.util.Arrays;
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

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Otvet").version("v1"))
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
    OperationCustomizer withoutWhatWeHandOver() {
        return (operation, method) -> {
            operation.setOperationId(name(method));
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
