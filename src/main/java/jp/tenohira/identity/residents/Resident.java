package jp.tenohira.identity.residents;

import java.io.Serializable;
import java.util.UUID;

/** The signed-in resident a request comes from. A controller takes it as an argument; no staff member is ever one. */
public record Resident(UUID id) implements Serializable {

    /** The authority Spring Security knows a resident by. Staff never have it, and residents have no other. */
    public static final String ROLE = "RESIDENT";
}
