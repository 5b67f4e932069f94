package org.lepi.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lepi.ejb.access.Permitted;
import org.lepi.model.account.Permission;

/** What the JAX-RS annotations of the application say. */
final class Resources {
    private static final String ROOT = "/pred-api/";

    private Resources() {}

    /** One method of a resource. */
    record Operation(Method method, String verb, String path) {
        String key() {
            return verb + " " + path;
        }

        boolean isOpen() {
            return annotation(PermitAll.class).isPresent();
        }

        /** Empty where any signed-in account may call it. */
        Set<String> permissions() {
            return annotation(Permitted.class)
                    .map(permitted -> Arrays.stream(permitted.value())
                            .map(Permission::word)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
        }

        Set<String> mediaTypes() {
            boolean hasBody = List.of("POST", "PUT", "PATCH").contains(verb);
            return annotation(Consumes.class)
                    .filter(consumes -> hasBody)
                    .map(consumes -> Set.of(consumes.value()))
                    .orElse(Set.of());
        }

        Set<String> queryParameters() {
            Set<String> names = new TreeSet<>();
            for (Parameter parameter : method.getParameters()) {
                named(parameter).ifPresent(names::add);
                if (parameter.isAnnotationPresent(BeanParam.class)) {
                    for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                        for (Field field : type.getDeclaredFields()) {
                            named(field).ifPresent(names::add);
                        }
                    }
                }
            }
            return names;
        }

        private static Optional<String> named(AnnotatedElement element) {
            return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
        }

        private <A extends Annotation> Optional<A> annotation(Class<A> type) {
            return Optional.ofNullable(method.getAnnotation(type))
                    .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
        }
    }

    static List<Operation> operations() throws IOException {
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = java.nio.file.Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> type(name.substring(0, name.length() - 6).replace('/', '.')))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(method -> verb(method).map(verb -> new Operation(method, verb, path(method))).stream())
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        String ofClass = method.getDeclaringClass().getAnnotation(Path.class).value();
        String ofMethod = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        return (ROOT + ofClass + "/" + ofMethod)
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }
}
