using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api.Amendments;

/// <summary>What is on its way in an agreement in force, and changes whom it binds or how.</summary>
/// <param name="Terminations">Those that have not taken effect.</param>
/// <param name="Amendments">Those that all have signed, and whose day is to come.</param>
public sealed record Ahead(IReadOnlyList<Deadline> Terminations, IReadOnlyList<Amendment> Amendments)
{
    public bool IsEmpty => Terminations.Count + Amendments.Count == 0;
}
