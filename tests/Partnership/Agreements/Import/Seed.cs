namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Looks for the real agreement beside the repository, which does not hold it.</summary>
internal static class Seed
{
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "seed", name);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
