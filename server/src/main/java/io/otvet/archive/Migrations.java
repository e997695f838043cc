package io.otvet.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this version brings, or some of them. */
record Migrations(List<Resource> files) implements ResourceProvider {

    private static final Pattern SCHEMA = Pattern.compile("(?im)^create schema if not exists (\\w+)");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    static Migrations all() {
        return new Migrations(List.of(found("classpath*:db/migration/**/V*.sql")));
    }

    static Resource[] found(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only these versions, whatever lies between them: branches are merged in another order than they were begun. */
    Migrations only(Collection<String> versions) {
        return new Migrations(
                files.stream().filter(file -> versions.contains(version(file))).toList());
    }

    /** Where our tables live. */
    Set<String> schemas() {
        Set<String> names = new TreeSet<>();
        for (Resource file : files) {
            Matcher schema = SCHEMA.matcher(text(file));
            while (schema.find()) {
                names.add(schema.group(1));
            }
        }
        return names;
    }

    private static String version(Resource file) {
        Matcher name = VERSION.matcher(String.valueOf(file.getFilename()));
        return name.matches() ? name.group(1) : "";
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return files.stream()
                .filter(file -> name.equals(file.getFilename()))
                .findFirst()
                .map(Migration::new)
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> named(String.valueOf(file.getFilename()), prefix, suffixes))
                .<LoadableResource>map(Migration::new)
                .toList();
    }

    private static boolean named(String name, String prefix, String[] suffixes) {
        return name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith);
    }

    private static final class Migration extends LoadableResource {

        private final Resource file;

        Migration(Resource file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return String.valueOf(file.getFilename());
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return getAbsolutePath();
        }

        @Override
        public String getRelativePath() {
            return getAbsolutePath();
        }
    }
}
