package io.otvet.http;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Records of different controllers may have one name; the controller's tells them apart. */
class ApiNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> shape, Set<Options> options) {
        String name = super.nameForClass(shape, options);
        Class<?> outer = shape.getEnclosingClass();
        String prefix = outer == null ? "" : outer.getSimpleName().replace("Controller", "");
        return name.startsWith(prefix) ? name : prefix + name;
    }
}
