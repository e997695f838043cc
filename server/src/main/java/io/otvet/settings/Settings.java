package io.otvet.settings;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Choices of the workspace, kept as JSON.
 *
 * <ul>
 *   <li>{@code get} sees a change as soon as it is committed, on every node: nothing is cached.
 *   <li>{@code put} joins the caller's transaction and asks for {@link Permission#SETTINGS_MANAGE}; the caller
 *       writes the audit entry, as only it knows what may be shown of the value.
 * </ul>
 */
@Component
public class Settings {

    private final SettingStore store;
    private final JsonMapper json;

    Settings(SettingStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    public <T> T get(SettingKey<T> key) {
        return store.find(key.name())
                .map(text -> json.readValue(text, key.type()))
                .orElse(key.fallback());
    }

    @Transactional
    public <T> void put(Access access, SettingKey<T> key, T value) {
        access.require(Permission.SETTINGS_MANAGE);
        store.save(key.name(), json.writeValueAsString(value), access.actor().toString());
    }
}
