package io.otvet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void everyModuleKeepsToItsDoors() {
        ApplicationModules.of(Otvet.class).verify();
    }
}
