namespace SkillsHub.LocalHost.Storage;

/// <summary>Random values that were made once and must be the same on the next start.</summary>
internal sealed class SecretStore(string file)
{
    private readonly Notebook<string> values = new(
        file,
        "Restore it from a backup of the data folder; without one, start with another folder (--data), since the passwords of the old one are lost.");

    // Programs that start at the same time ask for theirs at the same time.
    private readonly Lock one = new();

    public string GetOrAdd(string name, Func<string> make)
    {
        lock (one)
        {
            if (values.Find(name) is { } known)
                return known;
            var value = make();
            values.Note(name, value);
            return value;
        }
    }
}
