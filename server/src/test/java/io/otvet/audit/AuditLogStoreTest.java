package io.otvet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.TestDatabase;
import io.otvet.audit.db.Tables;
import io.otvet.kernel.Access;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class AuditLogStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void keepsWhatWasDoneAndLetsNobodyChangeIt() {
        AuditLog audit = new AuditLog(database.sql(), new JsonMapper());

        audit.record(Access.robot("test"), "staff.agent-made", "agent:1", Map.of("role", "manager"));

        var entry = database.sql().fetchSingle(Tables.ENTRY);
        assertThat(entry.getActor()).isEqualTo("robot:test");
        assertThat(entry.getFacts().data()).contains("manager");
        assertThatThrownBy(() -> database.sql().deleteFrom(Tables.ENTRY).execute())
                .hasMessageContaining("append-only");
    }
}
