package io.otvet;

import io.otvet.archive.ArchiveCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Beans are named with their packages: two modules may well have a class of the same name. */
@Modulithic(systemName = "Otvet", sharedModules = "kernel")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Otvet {

    public static void main(String[] args) {
        if (ArchiveCommand.isNamed(args)) {
            ArchiveCommand.main(args);
        }
        SpringApplication.run(Otvet.class, args);
    }
}
