package io.otvet.files.web;

import io.otvet.files.FileId;
import io.otvet.files.FileRef;
import io.otvet.files.Files;
import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/attachments")
class AttachmentController {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Files files;

    AttachmentController(Files files) {
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileRef upload(Access access, @RequestParam MultipartFile file) throws IOException {
        access.require(Permission.TICKETS_WRITE);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String type = Objects.requireNonNullElse(file.getContentType(), "");
        return files.store(access.actor(), name, type, file.getInputStream());
    }

    /** Only plain pictures are shown in place; anything else is saved, and nothing in it may run. */
    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> download(Access access, @PathVariable String id) {
        Files.Opened opened = files.open(access, FileId.parse(id));
        FileRef file = opened.file();
        ContentDisposition.Builder how =
                SHOWN.contains(file.contentType()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365))
                        .cachePrivate()
                        .immutable())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(opened.content()));
    }
}
