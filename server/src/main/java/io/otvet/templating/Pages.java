package io.otvet.templating;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Public pages, written on the server from the compiled templates of {@code src/main/jte}. */
@Component
public class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param template such as {@code forms/form}; every value is escaped for where it stands */
    public String render(String template, Map<String, Object> values) {
        StringOutput page = new StringOutput(8192);
        engine.render(template + ".jte", values, page);
        return page.toString();
    }
}
