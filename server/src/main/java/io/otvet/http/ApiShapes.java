package io.otvet.http;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How our records look from outside: a wrapped value is its text, and what cannot be null is always there. */
class ApiShapes implements ModelConverter {

    private static final Set<Class<?>> VALUES = Set.of(String.class, UUID.class);

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> shape =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        boolean ours = shape.isRecord() && shape.getName().startsWith("io.otvet.");
        if (ours && wrapsAValue(shape)) {
            return new StringSchema();
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (ours && schema != null) {
            require(shape, context, schema);
        }
        return schema;
    }

    private static boolean wrapsAValue(Class<?> shape) {
        RecordComponent[] parts = shape.getRecordComponents();
        return parts.length == 1 && parts[0].getName().equals("value") && VALUES.contains(parts[0].getType());
    }

    private static void require(Class<?> shape, ModelConverterContext context, Schema<?> schema) {
        String reference = schema.get$ref();
        Schema<?> full = reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (full == null || full.getProperties() == null) {
            return;
        }
        List<String> always = new ArrayList<>();
        for (RecordComponent part : shape.getRecordComponents()) {
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                always.add(part.getName());
            } else {
                full.getProperties().computeIfPresent(part.getName(), (name, property) -> orNull(property));
            }
        }
        full.setRequired(always);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of("null"))));
        }
        schema.addType("null");
        return schema;
    }
}
