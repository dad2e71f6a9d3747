package jp.tenohira.identity.passkeys;

import java.util.UUID;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Shows active staff accounts as the users WebAuthn asks for. Nothing is kept: an account is its own user. */
@Component
class StaffAsUsers implements PublicKeyCredentialUserEntityRepository {

    private final StaffAccounts accounts;

    StaffAsUsers(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return user(PasskeyTable.staffOf(handle));
    }

    /** The name of a signed-in member of staff is the account's id. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return user(UUID.fromString(accountId));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("Accounts are made by administrators");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts are closed by administrators");
    }

    private @Nullable PublicKeyCredentialUserEntity user(UUID id) {
        return accounts.find(id)
                .filter(Account::active)
                .map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyTable.handleOf(id))
                        .name(account.login())
                        .displayName(account.name())
                        .build())
                .orElse(null);
    }
}
