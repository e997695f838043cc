package io.otvet.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The style and the small scripts of public pages; a browser asks each time whether they are still the same. */
@Configuration(proxyBeanMethods = false)
class PublicAssets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/pages/**")
                .addResourceLocations("classpath:/pages/")
                .setCacheControl(CacheControl.noCache());
    }
}
