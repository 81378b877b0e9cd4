using SkillsHub.Domain;

namespace SkillsHub.Partnership.Organisations.Contacts;

internal sealed record OrganisationNotFound(string Slug) : Error(ErrorKind.NotFound, "organisation.not-found", $"There is no organisation '{Slug}'.");
