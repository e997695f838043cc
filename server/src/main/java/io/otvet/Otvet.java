package io.otvet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Otvet", sharedModules = "kernel")
@SpringBootApplication
public class Otvet {

    public static void main(String[] args) {
        SpringApplication.run(Otvet.class, args);
    }
}
