package org.lepi.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lepi.model.account.Role;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

class JsonFieldsTest {
    @Test
    void readWhatIsThere() {
        var fields = new JsonFields(json("{\"email\":\"a@b\",\"roles\":[\"staff\",\"partner\"]}"));
        assertEquals("a@b", fields.required("email"));
        assertEquals(Set.of(Role.STAFF, Role.PARTNER), fields.roles("roles"));
        fields.check();
    }

    @Test
    void tellAllThatIsWrongAtOnce() {
        var fields = new JsonFields(json("{\"email\":7,\"name\":\"a\\u0000\",\"roles\":[\"king\",1]}"));
        fields.required("email");
        fields.required("name");
        fields.roles("roles");
        fields.roles("others");
        var wrong = assertThrows(LepiException.class, fields::check);
        assertEquals(
                List.of("email", "name", "roles", "roles", "others"),
                wrong.violations().stream().map(LepiException.Violation::field).toList());
    }

    @Test
    void refuseABodyThatIsNoObject() {
        var refused = assertThrows(LepiException.class, () -> new JsonFields(json("[]")));
        assertEquals(FailureKind.INVALID_INPUT, refused.kind());
        assertThrows(LepiException.class, () -> new JsonFields(null));
    }

    private static JsonStructure json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }
}
