namespace SkillsHub.LocalHost.Servers;

internal sealed record ScrapeTarget(string Service, Uri Address);
