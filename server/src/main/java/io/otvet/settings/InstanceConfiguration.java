package io.otvet.settings;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module may ask for: the time, and what the environment says. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Instance.class)
class InstanceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
