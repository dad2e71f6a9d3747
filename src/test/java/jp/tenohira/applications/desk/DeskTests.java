package jp.tenohira.applications.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import jp.tenohira.applications.Party;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

class DeskTests {

    @Test
    void aClerkWorksAtTheDeskOfTheOwnSection() {
        var desk = Desk.of(staff(Role.CLERK, "kodomo"));

        assertThat(desk.section()).isEqualTo("kodomo");
        assertThat(desk.party()).isEqualTo(Party.CLERK);
        assertThat(desk.actor().id()).isEqualTo("staff:" + desk.id());
    }

    @Test
    void aHeadActsAsHead() {
        assertThat(Desk.of(staff(Role.HEAD, "kodomo")).actor().party()).isEqualTo(Party.HEAD);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HEADQUARTERS"})
    void whoHasNoSectionHasNoDesk(Role role) {
        assertThatThrownBy(() -> Desk.of(staff(role, null))).isInstanceOf(AccessDeniedException.class);
        // Nor when an account was given a section by mistake.
        assertThatThrownBy(() -> Desk.of(staff(role, "kodomo"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aClerkWithoutASectionHasNoDesk() {
        assertThatThrownBy(() -> Desk.of(staff(Role.CLERK, null))).isInstanceOf(AccessDeniedException.class);
    }

    private static Staff staff(Role role, @Nullable String section) {
        return new Staff(UUID.randomUUID(), "安積 花子", role, section);
    }
}
