package io.otvet.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** {@code messages/<module>_ru.properties} and {@code _en} of every module, and the language of a request. */
@Configuration(proxyBeanMethods = false)
class Messages {

    static final Locale RUSSIAN = Locale.of("ru");

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.ENGLISH);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, RUSSIAN));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    private static String[] bundles() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
        return Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - "_en.properties".length()))
                .distinct()
                .toArray(String[]::new);
    }
}
