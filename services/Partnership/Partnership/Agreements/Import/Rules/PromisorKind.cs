namespace SkillsHub.Partnership.Agreements.Import.Rules;

internal enum PromisorKind
{
    /// <summary>« Elle », or no words at all: whoever was spoken of before.</summary>
    Pronoun,

    /// <summary>Somebody who does not sign: « le gardien ».</summary>
    Stranger,

    /// <summary>Parties by their names, one or several.</summary>
    Named,

    /// <summary>« Les parties ».</summary>
    Everybody,

    /// <summary>Nobody can tell: « deux des trois parties », « la salle dont la Ville ». What they promise stays unread.</summary>
    Unclear,
}
