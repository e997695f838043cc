package io.otvet.lexicons.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.lexicons.Lexicon;
import io.otvet.lexicons.Lexicons;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lexicons")
class LexiconController {

    private final Lexicons lexicons;

    LexiconController(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    record LexiconBody(String id, List<String> phrases) {}

    record LexiconPhrases(@NotNull List<String> phrases) {}

    @GetMapping
    Page<LexiconBody> list(Access access) {
        return new Page<>(
                Arrays.stream(Lexicon.values())
                        .map(lexicon -> new LexiconBody(lexicon.word(), lexicons.phrases(access, lexicon)))
                        .toList(),
                null);
    }

    @PutMapping("/{id}")
    LexiconBody replace(Access access, @PathVariable String id, @Valid @RequestBody LexiconPhrases body) {
        return new LexiconBody(id, lexicons.replace(access, id, body.phrases()));
    }
}
