package io.otvet.channels.forms.web;

import io.otvet.channels.forms.Form;
import io.otvet.channels.forms.FormField;
import io.otvet.channels.forms.Submission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What a browser sent, cut down to what the form asks for. */
record Posted(Form form, MultipartHttpServletRequest request) {

    private static final int LONGEST = 500;

    Map<String, List<String>> typed() {
        return form.design().fields().stream()
                .filter(field -> request.getParameterValues(field.name()) != null)
                .collect(Collectors.toMap(FormField::name, field -> List.of(request.getParameterValues(field.name()))));
    }

    String one(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.substring(0, Math.min(LONGEST, value.length()));
    }

    boolean framed() {
        return FormPageController.isFramed(request);
    }

    Submission submission(UUID id, String language) {
        List<Submission.Upload> files = request.getFiles("files").stream()
                .filter(file -> !file.isEmpty())
                .map(file -> new Submission.Upload(
                        String.valueOf(file.getOriginalFilename()),
                        String.valueOf(file.getContentType()),
                        file.getSize(),
                        file::getInputStream))
                .toList();
        String browser = String.valueOf(request.getHeader("User-Agent"));
        return new Submission(
                id,
                language,
                typed(),
                files,
                new Submission.Circumstances(
                        request.getRemoteAddr(),
                        one("page"),
                        browser.substring(0, Math.min(LONGEST, browser.length())),
                        Stream.ofNullable(request.getParameter("errors"))
                                .flatMap(String::lines)
                                .toList()));
    }
}
