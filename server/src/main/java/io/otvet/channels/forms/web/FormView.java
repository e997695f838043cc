package io.otvet.channels.forms.web;

import io.otvet.calendar.Opening;
import io.otvet.templating.Brand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as its page shows it.
 *
 * @param page that frames it, empty when none does
 * @param opening when somebody is there, if customers are told
 * @param trouble what went wrong with the whole, empty when nothing did
 */
public record FormView(
        String key,
        String title,
        String intro,
        String thanks,
        Brand brand,
        boolean framed,
        String page,
        String action,
        String stamp,
        String trouble,
        List<FieldView> fields,
        @Nullable Opening opening) {}
