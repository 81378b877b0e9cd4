namespace SkillsHub.Identity.Machines;

/// <param name="Id">What it signs in with.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Roles">What its tokens may do.</param>
/// <param name="Organisation">Slug of the partner that it belongs to.</param>
/// <param name="Hub">Slug of the hub.</param>
/// <param name="Key">Tells a registration that is sent again from a second one; made here when left out.</param>
internal sealed record NewMachine(string Id, string Name, string[] Roles, string? Organisation, string? Hub, Guid? Key = null);
