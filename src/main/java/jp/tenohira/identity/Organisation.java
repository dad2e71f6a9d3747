package jp.tenohira.identity;

import java.util.List;
import java.util.Optional;

/** The departments and sections of the current municipality. */
public interface Organisation {

    List<Department> departments();

    /** Every section, in the order of the departments. */
    List<Section> sections();

    Optional<Section> section(String code);

    /** The section of a code or of a name in any language, as people type it. */
    Optional<Section> sectionNamed(String codeOrName);

    /** Adds departments, or renames and reorders those whose code is known. */
    void putDepartments(List<Department> departments);

    /** Adds sections, or renames, moves and reorders those whose code is known. Their departments come first. */
    void putSections(List<Section> sections);
}
